package org.alongside.platform.web;

import java.io.Serializable;

/**
 * What just happened, said once on the next page. A controller that redirects leaves one behind:
 * {@code flash.addFlashAttribute(Notice.FLASH, Notice.good(...))}.
 */
public record Notice(Tone tone, String words) implements Serializable {
    public static final String FLASH = "notice";

    public enum Tone {
        GOOD("good", Icon.DONE),
        NOTE("note", Icon.NOTE),
        WAIT("wait", Icon.CLOCK),
        CARE("care", Icon.CARE);

        private final String code;
        private final Icon icon;

        Tone(String code, Icon icon) {
            this.code = code;
            this.icon = icon;
        }

        public String code() {
            return code;
        }

        public Icon icon() {
            return icon;
        }
    }

    public static Notice good(String words) {
        return new Notice(Tone.GOOD, words);
    }

    public static Notice note(String words) {
        return new Notice(Tone.NOTE, words);
    }

    public static Notice care(String words) {
        return new Notice(Tone.CARE, words);
    }
}
