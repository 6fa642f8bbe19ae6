package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.partners.Invitation;
import org.alongside.partners.InvitePartner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/**
 * Who of partners may sign in, and the form to invite one more; every word ready.
 *
 * @param name of the partner or the family
 * @param hidden the id that the form for ending sends along, with its name
 * @param partners to choose from; none where the page is one partner's
 */
public record InvitationsPage(
        String path,
        String back,
        String name,
        Hidden hidden,
        boolean mayInvite,
        List<Line> lines,
        List<Choice> partners,
        List<ReceiptLine> receipts,
        List<NoteLine> notes,
        InvitePartner.Draft draft,
        Problems problems) {

    public record Hidden(String name, String value) {}

    /** @param holds whether it can be ended; {@code tone} that of the state */
    public record Line(UUID id, String who, String what, String state, String tone, boolean holds) {}

    static InvitationsPage of(
            InvitePartner.OfPartner read,
            InvitePartner.Draft draft,
            LocalDate today,
            ZoneId zone,
            Problems problems,
            Shell shell) {
        var partner = read.partner();
        return new InvitationsPage(
                "/partners/" + partner.id() + "/people",
                "/partners/" + partner.id(),
                partner.called(),
                new Hidden("partner", partner.id().toString()),
                partner.isOpenOn(today),
                read.invitations().stream()
                        .map(one -> line(
                                one,
                                shell.say(one.family() == null ? "partners.for-all" : "partners.for-family"),
                                zone,
                                today,
                                shell))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                draft,
                problems);
    }

    static InvitationsPage of(
            InvitePartner.OfFamily read,
            Actor actor,
            InvitePartner.Draft draft,
            LocalDate today,
            Problems problems,
            Shell shell) {
        var family = Objects.requireNonNull(draft.family());
        return new InvitationsPage(
                "/families/" + family + "/partners",
                "/families/" + family + "/sharing",
                read.family(),
                new Hidden("family", family.toString()),
                FamilyRule.mayCorrect(actor),
                read.invitations().stream()
                        .map(one -> line(one, one.partnerName(), actor.zone(), today, shell))
                        .toList(),
                read.partners().stream()
                        .map(partner -> Choice.of(
                                partner.id().toString(),
                                partner.called(),
                                partner.id().toString().equals(draft.partner())))
                        .toList(),
                read.receipts().stream()
                        .map(receipt -> ReceiptLine.of(receipt, actor.zone(), today, shell))
                        .toList(),
                read.notes().stream()
                        .map(note -> NoteLine.of(note, actor.zone(), today, shell))
                        .toList(),
                draft,
                problems);
    }

    private static Line line(Invitation one, String what, ZoneId zone, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        var ended = one.endedAt();
        if (ended != null)
            return new Line(
                    one.id(),
                    one.name(),
                    shell.say("partners.ended.why", what, one.why()),
                    shell.say("partners.ended", spoken.moment(ended, zone, today), one.endedBy()),
                    "",
                    false);
        return new Line(
                one.id(),
                one.name(),
                shell.say("partners.invited", what, one.email(), spoken.moment(one.at(), zone, today), one.by()),
                shell.say(one.came() ? "partners.state.came" : "partners.state.invited"),
                one.came() ? "good" : "wait",
                true);
    }
}
