namespace Lucene.Net.Search;

/// <summary>One criterion of a <see cref="Sort"/>.</summary>
public class SortField
{
    /// <summary>By score, highest first.</summary>
    public static readonly SortField FIELD_SCORE = new(null, SortFieldType.SCORE);

    /// <summary>By document number.</summary>
    public static readonly SortField FIELD_DOC = new(null, SortFieldType.DOC);

    /// <summary>The missing value that sorts documents without a string first.</summary>
    public static readonly object STRING_FIRST = new MissingString("SortField.STRING_FIRST");

    /// <summary>The missing value that sorts documents without a string last.</summary>
    public static readonly object STRING_LAST = new MissingString("SortField.STRING_LAST");

    /// <summary>What counts for documents without a value; null for zero, or strings first.</summary>
    protected object? m_missingValue;

    /// <summary>By a field, lowest first.</summary>
    public SortField(string? field, SortFieldType type)
        : this(field, type, false)
    {
    }

    /// <summary>By a field.</summary>
    /// <param name="field">The field, which may be null for scores and document numbers only.</param>
    /// <param name="type">How its values compare.</param>
    /// <param name="reverse">Whether to turn the order around.</param>
    /// <exception cref="ArgumentException">The field is missing.</exception>
    public SortField(string? field, SortFieldType type, bool reverse)
    {
        if (field is null && type is not (SortFieldType.SCORE or SortFieldType.DOC))
        {
            throw new ArgumentException($"A sort by {type} needs a field.", nameof(field));
        }
        Field = field;
        Type = type;
        IsReverse = reverse;
    }

    /// <summary>By an order of one's own.</summary>
    public SortField(string? field, FieldComparerSource comparer)
        : this(field, comparer, false)
    {
    }

    /// <summary>By an order of one's own, possibly turned around.</summary>
    public SortField(string? field, FieldComparerSource comparer, bool reverse)
    {
        Field = field;
        Type = SortFieldType.CUSTOM;
        ComparerSource = comparer;
        IsReverse = reverse;
    }

    /// <summary>The field, or null for scores and document numbers.</summary>
    public virtual string? Field { get; }

    /// <summary>How values compare.</summary>
    public virtual SortFieldType Type { get; }

    /// <summary>Whether the order is turned around.</summary>
    public virtual bool IsReverse { get; }

    /// <summary>Makes the comparers of a custom order.</summary>
    public virtual FieldComparerSource? ComparerSource { get; }

    /// <summary>Whether scores must be computed.</summary>
    public virtual bool NeedsScores => Type == SortFieldType.SCORE;

    /// <summary>What counts for documents without a value.</summary>
    public object? MissingValue => m_missingValue;

    /// <summary>Sets what counts for documents without a value.</summary>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    public virtual void SetMissingValue(object? value)
    {
        var fits = Type switch
        {
            SortFieldType.STRING => value == STRING_FIRST || value == STRING_LAST,
            SortFieldType.INT32 or SortFieldType.INT64 or SortFieldType.SINGLE or SortFieldType.DOUBLE => value is null or IConvertible,
            _ => false,
        };
        if (!fits)
        {
            throw new ArgumentException($"{value} cannot stand for a missing value in a sort by {Type}.", nameof(value));
        }
        m_missingValue = value;
    }

    /// <summary>Sets the number that counts for documents without one.</summary>
    public void SetMissingValue(int value) => SetMissingValue((object)value);

    /// <summary>Sets the number that counts for documents without one.</summary>
    public void SetMissingValue(long value) => SetMissingValue((object)value);

    /// <summary>Sets the number that counts for documents without one.</summary>
    public void SetMissingValue(float value) => SetMissingValue((object)value);

    /// <summary>Sets the number that counts for documents without one.</summary>
    public void SetMissingValue(double value) => SetMissingValue((object)value);

    /// <summary>Makes what compares the hits of one search.</summary>
    /// <param name="numHits">How many hits are kept.</param>
    /// <param name="sortPos">The place of this field in the sort.</param>
    public virtual FieldComparer GetComparer(int numHits, int sortPos) => Type switch
    {
        SortFieldType.SCORE => new RelevanceComparer(numHits),
        SortFieldType.DOC => new DocumentComparer(numHits),
        SortFieldType.STRING => new StringComparer(numHits, Field!, m_missingValue == STRING_LAST),
        SortFieldType.CUSTOM => ComparerSource!.NewComparer(Field!, numHits, sortPos, IsReverse),
        _ => new NumberComparer(numHits, Field!, Type, m_missingValue),
    };

    /// <summary>This criterion made ready for a searcher; by default itself.</summary>
    public virtual SortField Rewrite(IndexSearcher searcher) => this;

    /// <inheritdoc/>
    public override string ToString()
    {
        var name = Type switch
        {
            SortFieldType.SCORE => "<score>",
            SortFieldType.DOC => "<doc>",
            SortFieldType.CUSTOM => $"<custom:\"{Field}\": {ComparerSource}>",
            _ => $"<{Type}: \"{Field}\">",
        };
        return name + (IsReverse ? "!" : string.Empty) + (m_missingValue is null ? string.Empty : FormattableString.Invariant($" missingValue={m_missingValue}"));
    }

    /// <inheritdoc/>
    public override bool Equals(object? o) => o is SortField other && other.Field == Field && other.Type == Type
        && other.IsReverse == IsReverse && Equals(other.ComparerSource, ComparerSource) && Equals(other.m_missingValue, m_missingValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Type, IsReverse, ComparerSource, m_missingValue);

    sealed class MissingString(string name)
    {
        public override string ToString() => name;
    }
}
