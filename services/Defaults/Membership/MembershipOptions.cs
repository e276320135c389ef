using Microsoft.Extensions.Options;

namespace Khabar.Defaults.Membership;

/// <summary>
/// Who the members of a service are and how their lives are watched: section "Members:NAME" of the configuration, where NAME is the
/// service's.
/// </summary>
public sealed class MembershipOptions
{
    /// <summary>The section that holds a section for each service.</summary>
    public const string Section = "Members";

    /// <summary>
    /// The members: <c>http://host:port</c> names one, <c>dns:///host:port</c> one for every address that the name has, which is looked up
    /// again and again. Every process must be given the same. Empty, the default: there are no others.
    /// </summary>
    public string[] Addresses { get; set; } = [];

    /// <summary>How often names are looked up: 100 ms to 1 h. 5 s by default.</summary>
    public TimeSpan ResolveEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often each member's health is checked: 50 ms to 1 min. 1 s by default.</summary>
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a check may take: 50 ms to 1 min. 1 s by default.</summary>
    public TimeSpan CheckTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Checks in a row that fail before a member counts as gone: 1 to 100. 3 by default.</summary>
    public int FailuresUntilGone { get; set; } = 3;
}

/// <summary>Holds the settings to their ranges; each message names the key.</summary>
sealed class MembershipOptionsValidator : IValidateOptions<MembershipOptions>
{
    public ValidateOptionsResult Validate(string? name, MembershipOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        var section = $"{MembershipOptions.Section}:{name}";
        foreach (var address in options.Addresses.Where(address => !MemberAddress.IsValid(address)))
            errors.AddError($"{section}:Addresses must hold http://host:port or dns:///host:port; one is '{address}'.");
        Check(nameof(options.ResolveEvery), options.ResolveEvery, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        Check(nameof(options.CheckEvery), options.CheckEvery, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1));
        Check(nameof(options.CheckTimeout), options.CheckTimeout, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1));
        Check(nameof(options.FailuresUntilGone), options.FailuresUntilGone, 1, 100);
        return errors.Build();

        void Check<T>(string key, T value, T least, T most) where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
                errors.AddError($"{section}:{key} must be from {least} to {most}; it is {value}.");
        }
    }
}
