namespace Lucene.Net.Index;

/// <summary>What a writer does with what is in the folder.</summary>
public enum OpenMode
{
    /// <summary>Starts an empty index; an existing one holds until the first commit.</summary>
    CREATE,

    /// <summary>Continues an existing index.</summary>
    APPEND,

    /// <summary>Continues an existing index or starts an empty one.</summary>
    CREATE_OR_APPEND,
}
