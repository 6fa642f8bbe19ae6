package org.alongside.contacts;

import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Somebody's own next steps. */
@Component
public class FollowUps {
    /** How long a finished one stays in the list, to be taken back. */
    public static final int FINISHED_DAYS = 14;

    private static final int FINISHED_SHOWN = 50;

    private final Db db;
    private final FollowUpStore steps;

    FollowUps(Db db, FollowUpStore steps) {
        this.db = db;
        this.steps = steps;
    }

    /** The first to end first. */
    public List<Task> open(Actor supporter) {
        return db.read(supporter, () -> steps.open(supporter.person()));
    }

    /** Those of the last {@link #FINISHED_DAYS} days, the last finished first. */
    public List<Task> finished(Actor supporter) {
        return db.read(supporter, () -> steps.finished(supporter.person(), FINISHED_DAYS, FINISHED_SHOWN));
    }
}
