package org.alongside.families.web;

import java.util.List;
import org.alongside.families.TakeReferral;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** The form that takes a referral in. */
public record ReferralForm(
        TakeReferral.Draft draft,
        List<Choice> ways,
        List<Choice> sources,
        List<Choice> programs,
        AlikeNote alike,
        Problems problems) {}
