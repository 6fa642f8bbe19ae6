package org.alongside.positions.web;

import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.positions.JobDescription;

/**
 * All job descriptions, every word ready.
 *
 * @param keeps whether the reader has new ones built
 */
public record DescriptionsPage(List<Line> lines, boolean keeps) {

    public record Line(String href, String title, String what, boolean retired) {}

    static DescriptionsPage of(List<JobDescription> all, boolean keeps, Shell shell) {
        return new DescriptionsPage(all.stream().map(one -> line(one, shell)).toList(), keeps);
    }

    private static Line line(JobDescription one, Shell shell) {
        return new Line(
                "/job-descriptions/" + one.id(),
                one.now().position().title(),
                shell.say("positions.line", one.programName(), one.now().number()),
                one.retired());
    }
}
