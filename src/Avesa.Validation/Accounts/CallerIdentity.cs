namespace Avesa.Validation.Accounts;

/// <summary>Who the calls of a connection are made as, by the word of AWS.</summary>
/// <param name="AccountId">Twelve digits.</param>
/// <param name="Arn">The user, or the assumed role's session.</param>
/// <param name="UserId">The unique id; of a role session <c>{role id}:{session name}</c>.</param>
/// <param name="ClockSkew">AWS's clock minus this machine's, to about a second; positive when this machine is behind.</param>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html</remarks>
public sealed record CallerIdentity(string AccountId, string Arn, string UserId, TimeSpan ClockSkew);
