package annals.standalone;

import annals.node.PackagedModules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The jar as it is handed out; asked once it is packaged. */
class PackagedIT {

    @Test
    void itsModulesAreThoseOfTheOtherAssemblyByteForByte() throws IOException {
        PackagedModules.requireAsBuilt(PackagedModules.assembly("standalone"));
    }
}
