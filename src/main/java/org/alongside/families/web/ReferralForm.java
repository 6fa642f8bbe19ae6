package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.families.TakeReferral;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form that takes a referral in, or puts one right.
 *
 * @param version of the one that is put right; 0 for a new one
 * @param differences what somebody else wrote meanwhile
 */
public record ReferralForm(
        TakeReferral.Draft draft,
        int version,
        List<Choice> ways,
        List<Choice> sources,
        List<Choice> programs,
        AlikeNote alike,
        List<Difference> differences,
        Problems problems) {

    public boolean isNew() {
        return version == 0;
    }

    public String action() {
        return isNew() ? "/referrals" : "/referrals/" + draft.id() + "/edit";
    }

    /** Where it leads to leave all as it is. */
    public String back() {
        return isNew() ? "/referrals" : "/referrals/" + draft.id();
    }

    public UUID id() {
        return draft.id();
    }
}
