-- What the rules of retention delete, and nothing else. Why: docs/decisions/0021-deletion.md.

CREATE FUNCTION akte_is_held(p_id uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM akte_sperre s
        JOIN fall_fall f ON f.id = s.fall_id
        LEFT JOIN antrag_antrag a ON a.id = p_id
        WHERE s.aufgehoben_am IS NULL AND (f.id = p_id OR f.antrag_id = COALESCE(a.erstantrag_id, a.id))
    )
$$;

-- Everything that names the case: found by the references in the catalogue, so that a new table is never forgotten.
CREATE FUNCTION akte_delete_case(p_fall uuid, p_regel text, p_moment timestamptz, p_by uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    office uuid := NULLIF(current_setting('app.traeger', true), '')::uuid;
    root uuid;
    family uuid[];
    found jsonb;
    counts jsonb := '{}';
    fresh uuid[];
    known uuid[];
    parents uuid[];
    grew boolean := true;
    edge record;
    pick text;
    gone bigint;
BEGIN
    PERFORM set_config('app.expired', 'on', true);
    SELECT antrag_id INTO root FROM fall_fall WHERE id = p_fall AND traeger_id = office FOR UPDATE;
    IF root IS NULL THEN
        RAISE EXCEPTION 'no such case in this office' USING ERRCODE = 'no_data_found';
    END IF;
    IF akte_is_held(p_fall) THEN
        RAISE EXCEPTION 'a legal hold stands on this case' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    family := ARRAY(SELECT id FROM antrag_antrag WHERE id = root OR erstantrag_id = root);
    found := jsonb_build_object('antrag_antrag', to_jsonb(family), 'fall_fall', to_jsonb(ARRAY[p_fall]));
    -- Rows of lower floors name the case by a plain id.
    FOR edge IN
        SELECT t.relname AS child, a.attname AS via FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relforcerowsecurity
            AND a.attname IN ('fall_id', 'akte') AND a.atttypid = 'uuid'::regtype
    LOOP
        EXECUTE format('SELECT COALESCE(array_agg(id), ''{}'') FROM %I WHERE %I = ANY($1)', edge.child, edge.via)
            INTO fresh USING family || p_fall;
        IF cardinality(fresh) > 0 THEN
            known := ARRAY(SELECT jsonb_array_elements_text(COALESCE(found -> edge.child, '[]'))::uuid);
            found := found || jsonb_build_object(
                edge.child, to_jsonb(ARRAY(SELECT DISTINCT unnest(known || fresh))));
        END IF;
    END LOOP;
    WHILE grew LOOP
        grew := false;
        FOR edge IN
            SELECT child.relname AS child, a.attname AS via, parent.relname AS parent
            FROM pg_constraint c
            JOIN pg_class child ON child.oid = c.conrelid
            JOIN pg_class parent ON parent.oid = c.confrelid
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname <> 'traeger_id'
            WHERE c.contype = 'f' AND child.relforcerowsecurity AND found ? parent.relname::text
        LOOP
            known := ARRAY(SELECT jsonb_array_elements_text(COALESCE(found -> edge.child, '[]'))::uuid);
            parents := ARRAY(SELECT jsonb_array_elements_text(found -> edge.parent)::uuid);
            EXECUTE format('SELECT COALESCE(array_agg(id), ''{}'') FROM %I WHERE %I = ANY($1) AND id <> ALL($2)',
                edge.child, edge.via) INTO fresh USING parents, known;
            IF cardinality(fresh) > 0 THEN
                found := found || jsonb_build_object(edge.child, to_jsonb(known || fresh));
                grew := true;
            END IF;
        END LOOP;
    END LOOP;
    -- Indexes of words have no office of their own: they go by the case file.
    FOR edge IN
        SELECT t.relname AS child FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND NOT t.relforcerowsecurity
            AND a.attname = 'akte' AND a.atttypid = 'uuid'::regtype
    LOOP
        EXECUTE format('DELETE FROM %I WHERE akte = $1', edge.child) USING root;
        GET DIAGNOSTICS gone = ROW_COUNT;
        counts := counts || jsonb_build_object(edge.child, gone);
    END LOOP;
    -- What nothing else points to goes first.
    WHILE found <> '{}' LOOP
        SELECT key INTO pick FROM jsonb_object_keys(found) key WHERE NOT EXISTS (
            SELECT FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid
            JOIN pg_class parent ON parent.oid = c.confrelid
            WHERE c.contype = 'f' AND parent.relname = key AND child.relname <> key AND found ? child.relname::text
        ) ORDER BY key LIMIT 1;
        IF pick IS NULL THEN
            RAISE EXCEPTION 'the references of % form a circle', found;
        END IF;
        EXECUTE format('DELETE FROM %I WHERE id = ANY($1)', pick)
            USING ARRAY(SELECT jsonb_array_elements_text(found -> pick)::uuid);
        GET DIAGNOSTICS gone = ROW_COUNT;
        counts := counts || jsonb_build_object(pick, gone);
        found := found - pick;
    END LOOP;
    INSERT INTO akte_loeschung
        (id, traeger_id, regel, gegenstand, anzahl, geloescht_am, schluessel_vernichtet, geloescht_von_id)
        VALUES (gen_random_uuid(), office, p_regel, root, counts, p_moment, true, p_by);
    PERFORM set_config('app.expired', 'off', true);
    RETURN counts;
END $$;

-- Rows that end by themselves, and no other table: what is not listed here cannot be deleted this way.
CREATE FUNCTION akte_delete_old(p_regel text, p_before timestamptz, p_moment timestamptz, p_most integer)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    office uuid := NULLIF(current_setting('app.traeger', true), '')::uuid;
    gone integer;
BEGIN
    PERFORM set_config('app.expired', 'on', true);
    IF p_regel = 'lesezugriff' THEN
        -- By the clock of the database, so that nobody who took over the application wipes out how they got in.
        DELETE FROM accounts_lesezugriff WHERE id IN (
            SELECT id FROM accounts_lesezugriff
            WHERE zeitpunkt < LEAST(p_before, now() - interval '1 year') AND NOT akte_is_held(fall_id) LIMIT p_most);
    ELSIF p_regel = 'email' THEN
        DELETE FROM letters_email WHERE id IN (
            SELECT e.id FROM letters_email e LEFT JOIN letters_brief b ON b.id = e.brief_id
            WHERE e.erstellt_am < p_before AND NOT akte_is_held(COALESCE(b.fall_id, e.akte)) LIMIT p_most);
    ELSIF p_regel = 'codeversuch' THEN
        DELETE FROM antrag_codeversuch WHERE id IN (
            SELECT id FROM antrag_codeversuch WHERE zeitpunkt < p_before LIMIT p_most);
    ELSIF p_regel = 'hochladelink' THEN
        DELETE FROM akte_hochladelink WHERE id IN (
            SELECT id FROM akte_hochladelink
            WHERE LEAST(gueltig_bis, COALESCE(widerrufen_am, gueltig_bis)) < p_before AND NOT akte_is_held(antrag_id)
            LIMIT p_most);
    ELSIF p_regel = 'posteingang' THEN
        DELETE FROM akte_posteingang WHERE id IN (
            SELECT id FROM akte_posteingang
            WHERE erledigt_am < p_before AND datei_id IS NULL AND stueck_id IS NULL LIMIT p_most);
    ELSE
        RAISE EXCEPTION 'no rule of this name' USING ERRCODE = 'no_data_found';
    END IF;
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        INSERT INTO akte_loeschung (id, traeger_id, regel, gegenstand, anzahl, geloescht_am, schluessel_vernichtet)
            VALUES (gen_random_uuid(), office, p_regel, gen_random_uuid(),
                jsonb_build_object(p_regel, gone), p_moment, false);
    END IF;
    PERFORM set_config('app.expired', 'off', true);
    RETURN gone;
END $$;

REVOKE ALL ON FUNCTION akte_delete_case(uuid, text, timestamptz, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION akte_delete_old(text, timestamptz, timestamptz, integer) FROM PUBLIC;
