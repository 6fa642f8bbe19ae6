package org.alongside.contacts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.VisitApproval;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/**
 * A supporter's approvals for supervised visits, and for managers the form of another.
 *
 * @param id made for the form, so that sending it twice approves once
 * @param home where one comes from
 */
public record ApprovalsPage(
        UUID supporter,
        String name,
        String home,
        List<Row> rows,
        boolean mayApprove,
        UUID id,
        String from,
        String until,
        String basis,
        Problems problems) {

    /** @param mayEnd whether it goes on, and the reader may end it */
    public record Row(UUID id, int version, String basis, String when, String by, boolean on, boolean mayEnd) {}

    static Row row(VisitApproval one, LocalDate today, boolean mayApprove, Words words) {
        var from = words.spoken().date(one.from());
        var until = one.until();
        return new Row(
                one.id(),
                one.version(),
                one.basis(),
                until == null
                        ? words.say("contacts.approval.since", from)
                        : words.say(
                                "contacts.approval.from-to",
                                from,
                                words.spoken().date(until)),
                words.say("contacts.approval.by", one.givenBy()),
                one.isOn(today),
                mayApprove && (until == null || !until.isBefore(today)));
    }
}
