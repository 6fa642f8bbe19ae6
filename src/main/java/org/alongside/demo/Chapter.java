package org.alongside.demo;

/** A part of each agency's story: it says its steps, which are taken once the clock of the story comes to them. */
interface Chapter {
    void tell(Telling telling);
}
