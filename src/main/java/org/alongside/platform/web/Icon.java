package org.alongside.platform.web;

/** Line drawings of 24 by 24, drawn with the colour of the words beside them. */
public enum Icon {
    SUN(
            "<circle cx='12' cy='12' r='4'/><path d='M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4'/>"),
    FAMILY(
            "<circle cx='8.5' cy='8' r='3'/><circle cx='16.5' cy='10' r='2.2'/><path d='M3 19c.5-3.5 2.7-5 5.5-5s5 1.5 5.5 5M14.5 15c2.9-.6 5.6.6 6.2 3.6'/>"),
    TEAM(
            "<circle cx='6.5' cy='9.5' r='2.3'/><circle cx='17.5' cy='9.5' r='2.3'/><circle cx='12' cy='7' r='2.8'/><path d='M2.5 18c.4-2.8 1.7-4 4-4M21.5 18c-.4-2.8-1.7-4-4-4M7.5 19c.4-3.5 2-5 4.5-5s4.1 1.5 4.5 5'/>"),
    PEN("<path d='M4 20l1-4L16 5l3 3L8 19zM14 7l3 3'/>"),
    MONTH(
            "<rect x='4' y='5.5' width='16' height='14.5' rx='2'/><path d='M4 10h16M8.5 3.5v3.5M15.5 3.5v3.5M8 14h3M8 17h6'/>"),
    PERSON("<circle cx='12' cy='8.5' r='3.5'/><path d='M5 20c.7-4 3.2-6 7-6s6.3 2 7 6'/>"),
    PEOPLE(
            "<circle cx='9' cy='8.5' r='3.2'/><path d='M3 19.5c.6-3.7 2.7-5.5 6-5.5s5.4 1.8 6 5.5M17.5 8v6M14.5 11h6'/>"),
    INTO("<path d='M12 4v10M8 10.5l4 4 4-4M4.5 16v2.5a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5V16'/>"),
    OUT("<path d='M12 14.5V4.5M8 8l4-4 4 4M4.5 16v2.5a1.5 1.5 0 0 0 1.5 1.5h12a1.5 1.5 0 0 0 1.5-1.5V16'/>"),
    EYE(
            "<path d='M2.5 12c2.3-4.3 5.5-6.5 9.5-6.5s7.2 2.2 9.5 6.5c-2.3 4.3-5.5 6.5-9.5 6.5S4.8 16.3 2.5 12z'/><circle cx='12' cy='12' r='3'/>"),
    GLASS(
            "<path d='M12 3l7.5 2.8v5.4c0 4.6-2.9 8-7.5 9.8-4.6-1.8-7.5-5.2-7.5-9.8V5.8z'/><path d='M12.5 7.5 10 11.5h4l-2.5 4.5'/>"),
    SHIELD(
            "<path d='M12 3l7.5 2.8v5.4c0 4.6-2.9 8-7.5 9.8-4.6-1.8-7.5-5.2-7.5-9.8V5.8z'/><path d='M8.8 12l2.3 2.3 4.2-4.6'/>"),
    NETWORK(
            "<circle cx='12' cy='5.5' r='2.5'/><circle cx='5.5' cy='17.5' r='2.5'/><circle cx='18.5' cy='17.5' r='2.5'/><path d='M10.8 7.7 6.7 15.3M13.2 7.7l4.1 7.6M8 17.5h8'/>"),
    RULES("<path d='M6 3.5h9l4 4V20.5H6zM9.5 12h6M9.5 16h6M9.5 8h2.5'/>"),
    FIND("<circle cx='10.5' cy='10.5' r='6'/><path d='M15 15l5 5'/>"),
    CALL(
            "<path d='M6 3h3l1.5 4.5L8.5 9a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3A2.5 2.5 0 0 1 18 20 15 15 0 0 1 4 6a2.5 2.5 0 0 1 2-3z'/>"),
    TEXT(
            "<path d='M4.5 5h15a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-2A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5zM7.5 9.5h9M7.5 12.8h5.5'/>"),
    MAIL("<rect x='3' y='5.5' width='18' height='13' rx='1.8'/><path d='M3.5 7l8.5 6.2L20.5 7'/>"),
    CARE("<circle cx='12' cy='12' r='9'/><path d='M12 7.5v5.5M12 16.5v.2'/>"),
    NOTE("<circle cx='12' cy='12' r='9'/><path d='M12 11v5.5M12 7.5v.2'/>"),
    DONE("<circle cx='12' cy='12' r='9'/><path d='M8 12.3l2.8 2.8 5.4-6'/>"),
    TICK("<path d='M5 12.5l4.5 4.5L19 7.5'/>"),
    CROSS("<path d='M6.5 6.5l11 11M17.5 6.5l-11 11'/>"),
    CLOCK("<circle cx='12' cy='12' r='9'/><path d='M12 7v5.3l3.5 2'/>"),
    LOCK("<rect x='5' y='10.5' width='14' height='9.5' rx='2'/><path d='M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2'/>"),
    KEY("<circle cx='8' cy='15.5' r='4'/><path d='M11 12.5 20 3.5M16.5 7l3 3'/>"),
    DEVICE("<rect x='7' y='3' width='10' height='18' rx='2.2'/><path d='M11 18h2'/>"),
    LEAVE("<path d='M13.5 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5h7M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5'/>"),
    BACK("<path d='M19.5 12H5M10.5 6 4.5 12l6 6'/>"),
    NEXT("<path d='M4.5 12H19M13.5 6l6 6-6 6'/>"),
    HEART("<path d='M12 20S4 15.3 4 9.5A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 20 9.5C20 15.3 12 20 12 20z'/>"),
    HOME("<path d='M4 11.5 12 4.5l8 7M6 10v9.5h12V10M10 19.5v-5h4v5'/>"),
    PLACE("<path d='M12 21s-7-5.2-7-11a7 7 0 0 1 14 0c0 5.8-7 11-7 11z'/><circle cx='12' cy='10' r='2.5'/>"),
    PAPER("<path d='M6.5 3.5h7.5l4 4v13h-11.5zM13.5 3.5v4.5h4.5'/>"),
    UNDO("<path d='M8.5 5 4.5 9l4 4M5 9h9.5a5 5 0 0 1 0 10H9'/>"),
    BOOK(
            "<path d='M12 6.5C10 5 7 4.5 3.5 4.8v13.5c3.5-.3 6.5.2 8.5 1.7 2-1.5 5-2 8.5-1.7V4.8C17 4.5 14 5 12 6.5zM12 6.5V20'/>"),
    PLUS("<path d='M12 5v14M5 12h14'/>");

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing.replace('\'', '"');
    }

    /** SVG of our own making, safe to place as it stands. */
    public String drawing() {
        return drawing;
    }
}
