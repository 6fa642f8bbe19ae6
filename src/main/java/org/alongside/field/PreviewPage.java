package org.alongside.field;

import java.util.Optional;
import org.alongside.platform.web.Choice;

/**
 * How somebody outside would read what is kept, every word ready.
 *
 * @param outside whom and what for, what would be left out and why
 * @param contact the only one that it is about; "" for the days chosen
 * @param paper word for word as it would be made; empty where nothing is asked yet, or nothing may be told
 */
public record PreviewPage(OutsidePage outside, String contact, Optional<OutsideSheet> paper) {

    /** Whose eyes it is seen with. */
    public String reader() {
        return outside.recipients().stream()
                .filter(Choice::picked)
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }
}
