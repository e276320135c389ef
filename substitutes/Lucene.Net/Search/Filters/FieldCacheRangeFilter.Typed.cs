using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>A filter by a range of doc values. <see cref="FieldCacheRangeFilter"/> makes it.</summary>
/// <typeparam name="T">The type of the limits.</typeparam>
public abstract class FieldCacheRangeFilter<T> : Filter
{
    private protected FieldCacheRangeFilter(string fieldName, T? lowerVal, T? upperVal, bool includeLower, bool includeUpper)
    {
        Field = fieldName;
        LowerVal = lowerVal;
        UpperVal = upperVal;
        IncludesLower = includeLower;
        IncludesUpper = includeUpper;
    }

    /// <summary>The field.</summary>
    public virtual string Field { get; }

    /// <summary>The lower limit; null for none.</summary>
    public virtual T? LowerVal { get; }

    /// <summary>The upper limit; null for none.</summary>
    public virtual T? UpperVal { get; }

    /// <summary>Whether the lower limit itself is in the range.</summary>
    public virtual bool IncludesLower { get; }

    /// <summary>Whether the upper limit itself is in the range.</summary>
    public virtual bool IncludesUpper { get; }

    /// <inheritdoc/>
    public abstract override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs);

    /// <inheritdoc/>
    public sealed override string ToString() =>
        $"{Field}:{(IncludesLower ? '[' : '{')}{QueryText.Limit(LowerVal)} TO {QueryText.Limit(UpperVal)}{(IncludesUpper ? ']' : '}')}";

    /// <inheritdoc/>
    public sealed override bool Equals(object? o) => o is FieldCacheRangeFilter<T> other && other.Field == Field
        && Equals(other.LowerVal, LowerVal) && Equals(other.UpperVal, UpperVal)
        && other.IncludesLower == IncludesLower && other.IncludesUpper == IncludesUpper;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(Field, LowerVal, UpperVal, IncludesLower, IncludesUpper);
}
