-- Whose move an order waits for, kept with its state so that a desk reads an index.
alter table orders add column waits_for text
  check (waits_for in ('buyer', 'ppk', 'pokja', 'seller', 'treasurer', 'system'));
do $$
declare one record;
begin
  for one in select id from pemda loop
    perform set_config('katalokal.pemda_id', one.id::text, true);
    update orders o set waits_for = case o.state
      when 'negotiating' then case when (select e.data ->> 'side' from order_event e
                                    where e.order_id = o.id and e.kind = 'offer-made' order by e.seq desc limit 1) = 'buyer'
                                   then 'seller' else 'buyer' end
      when 'awaiting_ppk' then 'ppk'
      when 'signing' then 'ppk'
      when 'awaiting_supplier' then 'seller'
      when 'processing' then 'seller'
      when 'shipped' then 'seller'
      when 'arrived' then 'ppk'
      when 'awaiting_handover' then case when o.handover_number is null then 'ppk' else 'seller' end
      when 'awaiting_payment' then case when exists (select from order_event e
                                    where e.order_id = o.id and e.kind = 'paper-recorded' and e.data ->> 'paper' = 'billing')
                                   then 'treasurer' else 'seller' end
    end;
  end loop;
  perform set_config('katalokal.pemda_id', '', true);
end
$$;
create index orders_waiting on orders (pemda_id, waits_for, state) where waits_for is not null;
