namespace Lucene.Net.Index;

/// <summary>A file of the index is not what was written: torn, altered, missing its end, or of another kind. The message names the file.</summary>
public class CorruptIndexException : IOException
{
    public CorruptIndexException(string message) : base(message) { }

    public CorruptIndexException(string message, Exception ex) : base(message, ex) { }
}
