namespace Lucene.Net.Search;

/// <summary>What a <see cref="SortField"/> compares.</summary>
public enum SortFieldType
{
    /// <summary>Scores, highest first.</summary>
    SCORE = 0,

    /// <summary>Document numbers, lowest first.</summary>
    DOC = 1,

    /// <summary>Sorted doc values, in the order of their bytes.</summary>
    STRING = 2,

    /// <summary>Numeric doc values as 32-bit integers.</summary>
    INT32 = 3,

    /// <summary>Numeric doc values as the bits of single-precision numbers.</summary>
    SINGLE = 4,

    /// <summary>Numeric doc values as 64-bit integers.</summary>
    INT64 = 5,

    /// <summary>Numeric doc values as the bits of double-precision numbers.</summary>
    DOUBLE = 6,

    /// <summary>What a <see cref="FieldComparerSource"/> compares.</summary>
    CUSTOM = 8,
}
