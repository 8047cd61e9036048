-- An order that is stopped half-way goes on with what was accepted: of a line that may be nothing.
alter table order_line drop constraint order_line_quantity_check,
  add constraint order_line_quantity_check check (quantity >= 0);
