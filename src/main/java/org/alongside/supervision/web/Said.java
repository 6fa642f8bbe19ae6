package org.alongside.supervision.web;

import org.alongside.platform.web.Shell;
import org.alongside.standards.Rule;
import org.alongside.supervision.Session;
import org.alongside.supervision.Standing;

/** What several pages say alike. */
final class Said {
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HUNDREDTHS = 100;

    private Said() {}

    /** Hundredths of an hour, as hours and minutes. */
    static String hours(long hundredths, Shell shell) {
        return shell.words().spoken().minutes(hundredths * MINUTES_AN_HOUR / HUNDREDTHS);
    }

    /** The chip of a standing: tone, then words. */
    static String[] state(Standing standing, Shell shell) {
        if (standing.owed() > 0)
            return new String[] {"care", shell.say("supervision.owed", hours(standing.owed(), shell))};
        if (standing.owedNextWeek() > 0)
            return new String[] {"wait", shell.say("supervision.owed-next", hours(standing.owedNextWeek(), shell))};
        return new String[] {"good", shell.say("supervision.enough")};
    }

    /** What is asked, and who says so. */
    static String rule(Standing standing, Shell shell) {
        var asked = standing.requirement();
        int hours = asked.rule() instanceof Rule.SupervisionRatio ratio ? ratio.hoursWorked() : 0;
        return shell.say("supervision.rule", asked.source(), hours);
    }

    static String kind(Session session, Shell shell) {
        return shell.say(
                "supervision.session.line",
                shell.say(session.clinical() ? "supervision.clinical" : "supervision.administrative"),
                shell.say(session.inGroup() ? "supervision.group" : "supervision.individual"),
                shell.say(session.remote() ? "supervision.remote" : "supervision.in-person"));
    }
}
