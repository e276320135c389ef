using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Stored;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace Lucene.Net.Index;

/// <summary>Reads norms, stored fields and doc values of a segment back.</summary>
internal static class FieldsCheck
{
    public static CheckIndex.Status.FieldNormStatus Norms(SegmentReader reader)
    {
        var status = new CheckIndex.Status.FieldNormStatus();
        foreach (var field in reader.FieldInfos.Where(field => field.HasNorms))
        {
            var norms = reader.GetNormValues(field.Name) ?? throw new CorruptIndexException($"{reader.SegmentName}: field \"{field.Name}\" has no norms and should have");
            for (var doc = 0; doc < reader.MaxDoc; doc++) norms.Get(doc);
            status.TotFields++;
        }
        return status;
    }

    public static CheckIndex.Status.StoredFieldStatus Stored(SegmentReader reader)
    {
        var status = new CheckIndex.Status.StoredFieldStatus();
        if (reader.Core.Stored is not { } stored) return status;
        if (stored.Count != reader.MaxDoc)
            throw new CorruptIndexException($"{reader.SegmentName}.{SegmentFile.Stored}: {stored.Count} documents and should be {reader.MaxDoc}");
        var documents = stored.ReadAll();
        for (var doc = 0; documents.MoveNext(); doc++)
        {
            var visitor = new DocumentStoredFieldVisitor();
            StoredDocument.Visit(documents.Current, reader.FieldInfos, visitor);
            if (reader.Live is { } live && !live.Get(doc)) continue;
            status.DocCount++;
            status.TotFields += visitor.Document.Fields.Count;
        }
        return status;
    }

    public static CheckIndex.Status.DocValuesStatus Values(SegmentReader reader)
    {
        var status = new CheckIndex.Status.DocValuesStatus();
        foreach (var field in reader.FieldInfos.Where(field => field.HasDocValues))
        {
            status.TotalValueFields++;
            switch (field.DocValuesType)
            {
                case DocValuesType.NUMERIC: status.TotalNumericFields++; Numbers(reader, field.Name); break;
                case DocValuesType.BINARY: status.TotalBinaryFields++; Bytes(reader, field.Name); break;
                case DocValuesType.SORTED: status.TotalSortedFields++; Sorted(reader, field.Name); break;
                default: status.TotalSortedSetFields++; SortedSet(reader, field.Name); break;
            }
        }
        return status;
    }

    static void Numbers(SegmentReader reader, string field)
    {
        var (values, present) = (reader.GetNumericDocValues(field)!, reader.GetDocsWithField(field)!);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
            if (values.Get(doc) != 0 && !present.Get(doc)) throw Wrong(reader, field, $"document {doc} has a number and should not");
    }

    static void Bytes(SegmentReader reader, string field)
    {
        var (values, bytes) = (reader.GetBinaryDocValues(field)!, new BytesRef());
        for (var doc = 0; doc < reader.MaxDoc; doc++) values.Get(doc, bytes);
    }

    static void Sorted(SegmentReader reader, string field)
    {
        var values = reader.GetSortedDocValues(field)!;
        Ordered(reader, field, values.GetTermsEnum());
        for (var doc = 0; doc < reader.MaxDoc; doc++)
            if (values.GetOrd(doc) is var ord && (ord < -1 || ord >= values.ValueCount)) throw Wrong(reader, field, $"document {doc} has rank {ord} of {values.ValueCount}");
    }

    static void SortedSet(SegmentReader reader, string field)
    {
        var values = reader.GetSortedSetDocValues(field)!;
        Ordered(reader, field, values.GetTermsEnum());
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            values.SetDocument(doc);
            var last = -1L;
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; last = ord, ord = values.NextOrd())
                if (ord <= last || ord >= values.ValueCount) throw Wrong(reader, field, $"document {doc} has rank {ord} after {last} of {values.ValueCount}");
        }
    }

    static void Ordered(SegmentReader reader, string field, TermsEnum values)
    {
        var previous = new BytesRef();
        for (var first = true; values.MoveNext(); first = false)
        {
            if (!first && previous.CompareTo(values.Term) >= 0) throw Wrong(reader, field, $"value {values.Term} does not follow {previous}");
            previous.CopyBytes(values.Term);
        }
    }

    static CorruptIndexException Wrong(SegmentReader reader, string field, string what) =>
        new($"{reader.SegmentName}.{SegmentFile.Values}, field \"{field}\": {what}");
}
