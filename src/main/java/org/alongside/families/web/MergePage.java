package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * What making two records one would do, and what is kept of each, every word ready.
 *
 * @param merge id of the merge, made here, so that sending twice merges once
 * @param self where the form is sent
 * @param with the record that is merged
 * @param swap where the other one is kept instead
 * @param pairs who may be whom; none where two people of one family are merged
 * @param picked who is whom, as the form sends it on
 * @param sides what differs, to be chosen
 * @param moves what moves, and what is set aside, in words
 * @param shared that both took part in the same contacts; "" where they did not
 */
public record MergePage(
        UUID merge,
        String self,
        UUID with,
        String title,
        String what,
        String back,
        String swap,
        List<Pair> pairs,
        List<Picked> picked,
        List<Side> sides,
        List<String> moves,
        String shared,
        String why,
        Problems problems) {

    /** Somebody of the merged family, and who of the other they may be. */
    public record Pair(String field, String name, List<Choice> choices) {}

    public record Picked(String field, String value) {}

    /** One person, or the household: what differs. */
    public record Side(String title, List<Kept> kept) {}

    /** What is kept: of the survivor, or of the merged one. */
    public record Kept(String field, String label, List<Choice> choices) {}
}
