using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests;

/// <summary>Users who may do only what a test lets them.</summary>
internal static class LimitedUser
{
    /// <summary>Adds a user and gives its key.</summary>
    /// <param name="account">The user's account.</param>
    /// <param name="name">The name; unique in the account.</param>
    /// <param name="statements">Statements of its one policy, each with its braces.</param>
    public static AWSCredentials AddUser(this Account account, string name, params string[] statements)
    {
        var user = new IamUser { Name = name, Arn = $"arn:aws:iam::{account.Id}:user/{name}", Id = $"AIDA{account.Id}{name}" };
        user.InlinePolicies["test"] = $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""";
        account.Users[name] = user;
        var key = account.AddAccessKey(user, $"AKIA{account.Id}{name}", $"secret-of-{name}");
        return new BasicAWSCredentials(key.Id, key.Secret);
    }
}
