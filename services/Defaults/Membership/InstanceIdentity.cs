namespace Khabar.Defaults.Membership;

/// <summary>
/// What tells this process from every other one, made anew at each start. Health checks carry it, so that a member finds out which of the
/// configured addresses is its own: nothing has to name an instance.
/// </summary>
public sealed class InstanceIdentity
{
    /// <summary>The trailer of a health check's answer that carries it.</summary>
    public const string Trailer = "khabar-instance";

    /// <summary>32 hexadecimal digits.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");
}
