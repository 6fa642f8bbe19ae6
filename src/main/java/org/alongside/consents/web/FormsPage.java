package org.alongside.consents.web;

import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentForm;

/** The forms one can choose from, for a family. */
public record FormsPage(UUID family, String name, List<Line> forms) {

    public record Line(String href, String title, String lead) {}

    static FormsPage of(UUID family, String name, List<ConsentForm> forms) {
        return new FormsPage(
                family,
                name,
                forms.stream()
                        .map(form -> new Line(
                                "/families/" + family + "/permissions/new/" + form.id(), form.title(), form.lead()))
                        .toList());
    }
}
