package org.alongside.training.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** An exam sat, to fill in. */
public record ExamForm(UUID id, List<Choice> exams, String day, String percent, Problems problems) {}
