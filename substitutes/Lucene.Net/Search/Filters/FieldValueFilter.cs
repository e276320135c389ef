using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>Lets through documents that have a doc value in a field, or those that have none.</summary>
public class FieldValueFilter : Filter
{
    /// <summary>Lets through documents that have a value.</summary>
    public FieldValueFilter(string field)
        : this(field, false)
    {
    }

    /// <summary>Lets through documents that have a value, or with <paramref name="negate"/> those that have none.</summary>
    public FieldValueFilter(string field, bool negate)
    {
        Field = field;
        Negate = negate;
    }

    /// <summary>The field.</summary>
    public virtual string Field { get; }

    /// <summary>Whether documents without a value are let through instead.</summary>
    public virtual bool Negate { get; }

    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var present = context.AtomicReader.GetDocsWithField(Field);
        if (present is null && !Negate)
        {
            return null;
        }
        return new FieldCacheDocIdSet(context.AtomicReader.MaxDoc, acceptDocs, doc => (present?.Get(doc) ?? false) != Negate);
    }

    /// <inheritdoc/>
    public override string ToString() => $"FieldValueFilter [field={Field}, negate={Negate}]";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldValueFilter other && other.Field == Field && other.Negate == Negate;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(FieldValueFilter), Field, Negate);
}
