package org.alongside.platform.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** What a form sends comes in as text that can be kept: without the character that PostgreSQL takes for none, and with no half of one. */
@ControllerAdvice
class TypedText {
    @InitBinder
    void keepable(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Keepable());
    }

    static String keepable(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(point -> point != 0)
                .forEach(point -> kept.appendCodePoint(isHalf(point) ? '\ufffd' : point));
        return kept.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static final class Keepable extends PropertyEditorSupport {
        @Override
        public void setAsText(@Nullable String typed) {
            setValue(typed == null ? null : keepable(typed));
        }
    }
}
