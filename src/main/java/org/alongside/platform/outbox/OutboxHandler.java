package org.alongside.platform.outbox;

/** Does what news of one kind asks for. A Spring bean. */
public interface OutboxHandler {
    String kind();

    /**
     * Runs outside any transaction; use {@code db.as(news.actor(), ...)} for work in the database. The same news may come
     * again after a crash, so doing it twice must be the same as doing it once: {@link News#id} tells it apart.
     *
     * @throws Exception to be tried again later, with longer and longer pauses
     */
    void handle(News news) throws Exception;
}
