namespace Avesa.Validation.Emulator.Estate;

/// <summary>The long-lived access key of a moment's user <c>avesa-validation</c> in one account, as an AWS config file wants it.</summary>
/// <param name="AccessKeyId">Twenty characters; decides moment and account.</param>
/// <param name="SecretAccessKey">Forty characters.</param>
public sealed record CallerKey(string AccessKeyId, string SecretAccessKey);
