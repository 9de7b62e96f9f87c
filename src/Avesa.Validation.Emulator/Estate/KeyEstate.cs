using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>One customer key in each account that nothing of the pipeline uses: its data are encrypted with AWS-owned keys.</summary>
internal static class KeyEstate
{
    /// <summary>Fills KMS of one account.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var id = side.Seed.At("key").Uuid();
        var key = new KmsKey
        {
            Id = id,
            Arn = side.Account.ArnOf("kms", $"key/{id}"),
            Policy = Policies.KeyOfAccount(side.Account.Id),
            Created = side.IsProduction ? timeline.ProductionCreated : timeline.SourceCreated,
        };
        key.Aliases.Add("alias/documents");
        side.Account.Keys[id] = key;
    }
}
