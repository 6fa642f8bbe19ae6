package org.alongside.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that reach the database in the course of some work in this thread, so that a page that asks once per
 * row is found out: {@code assertThat(Statements.of(() -> open(rosa, "/day"))).isLessThanOrEqualTo(12)}.
 */
public final class Statements implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable AtomicInteger> COUNTING = new ThreadLocal<>();

    public static int of(Runnable work) {
        var counter = new AtomicInteger();
        COUNTING.set(counter);
        try {
            work.run();
        } finally {
            COUNTING.remove();
        }
        return counter.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source, DataSource.class) : bean;
    }

    private static <T> T counting(T target, Class<T> type) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                var counter = COUNTING.get();
                if (counter != null) counter.incrementAndGet();
            }
            try {
                var result = method.invoke(target, arguments);
                if (method.getName().equals("unwrap")) return result;
                return switch (result) {
                    case Connection connection -> counting(connection, Connection.class);
                    case java.sql.CallableStatement call -> counting(call, java.sql.CallableStatement.class);
                    case java.sql.PreparedStatement prepared -> counting(prepared, java.sql.PreparedStatement.class);
                    case Statement statement -> counting(statement, Statement.class);
                    case null, default -> result;
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
