namespace Khabar.Defaults.Membership;

/// <summary>One process of a service. Equal if the addresses are.</summary>
/// <param name="Address">Where it takes gRPC calls, as <c>http://host:port</c>. It is the member's name as well.</param>
public sealed record Member(string Address);
