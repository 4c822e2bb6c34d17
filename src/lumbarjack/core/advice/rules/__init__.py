"""The rules, one file each, by the id it has in the table: r2_..., r2m_..., r3_... to r11_...."""
