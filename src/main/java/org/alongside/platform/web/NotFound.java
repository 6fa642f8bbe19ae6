package org.alongside.platform.web;

/** Not there, or not for the person who asks: the answer is the same page, to the byte. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("Not there, or not for the person who asks.", null, false, false);
    }
}
