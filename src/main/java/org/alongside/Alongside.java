package org.alongside;

public class Alongside {
    public static void main(String[] a) {}
}
