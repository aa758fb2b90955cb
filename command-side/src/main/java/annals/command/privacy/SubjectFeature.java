package annals.command.privacy;

import static annals.api.privacy.PrivacyRefusal.SUBJECT_NOT_FOUND;

import annals.api.privacy.SubjectCommand;
import annals.command.customer.ErasedCustomers;
import annals.command.shared.CommandSide;
import annals.command.shared.Feature;
import org.springframework.stereotype.Component;

@Component
class SubjectFeature implements Feature {

    @Override
    public void register(CommandSide commandSide) {
        var store = commandSide.store();
        new ErasureGuard(new ErasedCustomers(store)).watch(store);
        commandSide.aggregate(
                Subject.class,
                SubjectCommand.class,
                SUBJECT_NOT_FOUND,
                new KnownSubjects(store),
                new ConsentTexts(store));
    }
}
