using Amazon.KeyManagementService;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Kms;

internal static class KmsOf
{
    public static AmazonKeyManagementServiceClient Kms(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonKeyManagementServiceConfig>());

    /// <summary>Adds a key whose policy admits a principal to some actions.</summary>
    public static KmsKey AddKey(this Account account, string principal, string action = "kms:*", params string[] aliases)
    {
        var id = Guid.NewGuid().ToString();
        var key = new KmsKey
        {
            Id = id,
            Arn = account.ArnOf("kms", $"key/{id}"),
            Policy = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{{principal}}}"},"Action":"{{{action}}}","Resource":"*"}]}""",
        };
        key.Aliases.AddRange(aliases);
        account.Keys[id] = key;
        return key;
    }
}
