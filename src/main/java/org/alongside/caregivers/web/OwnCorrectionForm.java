package org.alongside.caregivers.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** @param hint how soon an answer comes */
public record OwnCorrectionForm(UUID id, String hint, String what, String why, Problems problems) {}
