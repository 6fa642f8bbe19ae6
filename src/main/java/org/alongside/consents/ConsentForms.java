package org.alongside.consents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.springframework.stereotype.Component;

/** The forms that hold for an agency on a day. */
@Component
public class ConsentForms {
    private final Definitions definitions;

    public ConsentForms(Definitions definitions) {
        this.definitions = definitions;
    }

    /** In their order. */
    public List<ConsentForm> all(UUID agency, LocalDate on) {
        return definitions.all(ConsentForm.KIND, agency, on).stream()
                .map(ConsentForm::of)
                .sorted(Comparator.comparingInt(ConsentForm::position).thenComparing(ConsentForm::id))
                .toList();
    }

    public Optional<ConsentForm> find(String id, UUID agency, LocalDate on) {
        return definitions.find(ConsentForm.KIND, id, agency, on).map(ConsentForm::of);
    }
}
