using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The two accounts before anything was made in them, each with an administrator: for the plan's own commands.</summary>
public static class EmptyEstate
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    /// <summary>Builds the accounts of one moment.</summary>
    public static EmulatedCloud Build(EstateMoment facts)
    {
        var cloud = new EmulatedCloud();
        var moment = cloud.AddMoment(facts.Name);
        AddAccount(moment, Side.SourceId, facts.SourceKey, facts.Now);
        AddAccount(moment, Side.ProductionId, facts.ProductionKey, facts.Now);
        return cloud;
    }

    private static void AddAccount(Moment moment, string id, CallerKey key, DateTimeOffset now)
    {
        var account = moment.AddAccount(id, Side.Region);
        var user = new IamUser
        {
            Name = "administrator",
            Arn = $"arn:aws:iam::{id}:user/administrator",
            Id = "AIDA" + Seed.Of(id).Text(17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
            Created = now,
        };
        user.InlinePolicies["administrator"] = Everything;
        account.Users[user.Name] = user;
        account.AddAccessKey(user, key.AccessKeyId, key.SecretAccessKey);
    }
}
