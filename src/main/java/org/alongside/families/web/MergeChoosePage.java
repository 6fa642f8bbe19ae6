package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * Which record is the same as this one.
 *
 * @param self this page, for looking further
 * @param what happens to what is picked
 * @param within others of the same family
 * @param alike who looks alike elsewhere, with why
 * @param found for what was typed
 * @param before merges of this household, the latest first
 */
public record MergeChoosePage(
        String self,
        String title,
        String what,
        String back,
        String typed,
        List<Row> within,
        List<Row> alike,
        List<Row> found,
        List<Done> before,
        Problems problems) {

    MergeChoosePage with(Problems problems) {
        return new MergeChoosePage(self, title, what, back, typed, within, alike, found, before, problems);
    }

    public record Row(String name, String href, String what, String why) {}

    public record Done(UUID id, String words, String when, boolean undone) {}
}
