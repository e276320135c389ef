namespace Khabar.Gateway.Problems;

/// <summary>A request that cannot be answered as asked; it becomes a problem document (RFC 9457).</summary>
/// <param name="status">HTTP status, 400 to 599.</param>
/// <param name="detail">What went wrong, for the caller to read.</param>
/// <param name="field">The member of the body or the query parameter that is wrong; null if none is.</param>
sealed class ProblemException(int status, string detail, string? field = null) : Exception(detail)
{
    public int Status { get; } = status;

    public string? Field { get; } = field;

    /// <summary>400: a member of the body or a query parameter is wrong.</summary>
    public static ProblemException Invalid(string field, string detail) => new(StatusCodes.Status400BadRequest, detail, field);
}
