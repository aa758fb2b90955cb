package annals.command.privacy;

import static annals.api.privacy.PrivacyRefusal.CONSENT_TEXT_NOT_FOUND;

import annals.api.privacy.ConsentTextCommand;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class ConsentTextFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        commandSide.aggregate(ConsentText.class, ConsentTextCommand.class, CONSENT_TEXT_NOT_FOUND);
    }
}
