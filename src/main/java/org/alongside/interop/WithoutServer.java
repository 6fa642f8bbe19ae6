package org.alongside.interop;

import java.time.Clock;
import javax.sql.DataSource;
import org.alongside.contacts.NoteImportedWording;
import org.alongside.contacts.ScopeGuards;
import org.alongside.families.PersonTokens;
import org.alongside.platform.Time;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What importing needs, put together for the command line: no pages, no jobs. */
final class WithoutServer implements AutoCloseable {
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    WithoutServer(DataSource app) {
        parts.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        parts.registerBean(DataSource.class, () -> app);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(app));
        parts.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(app));
        parts.registerBean(Clock.class, () -> Time.wall());
        parts.register(
                Db.class,
                Ids.class,
                NoteImportedWording.class,
                PersonTokens.class,
                ScopeGuards.class,
                Imports.class,
                ImportRowStore.class,
                ImportStore.class,
                KnownStore.class,
                RecordStore.class,
                RunImport.class,
                Staging.class,
                UndoImport.class,
                Vocabularies.class);
        parts.scan("org.alongside.platform.definitions", "org.alongside.platform.files");
        parts.refresh();
    }

    <T> T get(Class<T> part) {
        return parts.getBean(part);
    }

    @Override
    public void close() {
        parts.close();
    }
}
