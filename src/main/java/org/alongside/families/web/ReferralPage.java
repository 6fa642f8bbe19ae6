package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.families.Person;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * One referral: what was asked, the tries to reach them, and what may be done next.
 *
 * @param phone E.164 to call, "" where none can be
 * @param known whom in the records it is about, within reach; none or one
 * @param before earlier referrals that look the same, as far as the reader may see them
 * @param enrollment where it led, "" where it did not
 * @param trial id of the next try, made here, so that sending twice writes it down once
 */
public record ReferralPage(
        UUID id,
        String name,
        String sentence,
        String state,
        String tone,
        String safeContact,
        String phone,
        String phoneShown,
        List<Fact> facts,
        List<Person> known,
        List<Before> before,
        List<Tried> tries,
        String enrollment,
        boolean open,
        boolean mayLead,
        boolean mayAccept,
        List<Choice> reachers,
        UUID trial,
        String onDay,
        List<Choice> ways,
        boolean reached,
        String words,
        List<Choice> endings,
        String note,
        Problems problems) {

    /** An earlier referral that looks the same, and what is the same about it. */
    public record Before(String href, String when, String ended, String same) {}

    public record Fact(String name, String value) {}

    public record Tried(String strong, String words, String when, boolean reached) {}
}
