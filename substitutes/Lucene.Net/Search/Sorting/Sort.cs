namespace Lucene.Net.Search;

/// <summary>An order of hits: by the first field, among equals by the second, and so on, and finally by document number.</summary>
public class Sort
{
    /// <summary>By score, highest first.</summary>
    public static readonly Sort RELEVANCE = new();

    /// <summary>By document number.</summary>
    public static readonly Sort INDEXORDER = new(SortField.FIELD_DOC);

    SortField[] fields = [SortField.FIELD_SCORE];

    /// <summary>By score, highest first.</summary>
    public Sort()
    {
    }

    /// <summary>By one field.</summary>
    public Sort(SortField field)
    {
        SetSort(field);
    }

    /// <summary>By several fields.</summary>
    public Sort(params SortField[] fields)
    {
        SetSort(fields);
    }

    /// <summary>Whether scores must be computed to sort.</summary>
    public virtual bool NeedsScores => Array.Exists(fields, criterion => criterion.NeedsScores);

    /// <summary>Replaces the order with one field.</summary>
    public virtual void SetSort(SortField field) => SetSort([field]);

    /// <summary>Replaces the order.</summary>
    /// <exception cref="ArgumentException">There are no fields.</exception>
    public virtual void SetSort(params SortField[] fields)
    {
        if (fields.Length == 0)
        {
            throw new ArgumentException("A sort needs at least one field.", nameof(fields));
        }
        this.fields = fields;
    }

    /// <summary>The fields in order.</summary>
    public virtual SortField[] GetSort() => fields;

    /// <summary>This sort with each field made ready for a searcher; the same object where none changes.</summary>
    public virtual Sort Rewrite(IndexSearcher searcher)
    {
        var rewritten = Array.ConvertAll(fields, field => field.Rewrite(searcher));
        return rewritten.SequenceEqual(fields) ? this : new Sort(rewritten);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(",", (object[])fields);

    /// <inheritdoc/>
    public override bool Equals(object? o) => o is Sort other && fields.SequenceEqual(other.fields);

    /// <inheritdoc/>
    public override int GetHashCode() => fields.Aggregate(17, HashCode.Combine);
}
