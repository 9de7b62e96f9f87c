using Amazon.Lambda;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Lambda;

internal static class LambdaOf
{
    public static AmazonLambdaClient Lambda(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonLambdaConfig>());

    public static Function AddFunction(this Account account, string name)
    {
        var function = new Function { Name = name, Arn = account.ArnOf("lambda", $"function:{name}"), Role = $"arn:aws:iam::{account.Id}:role/{name}" };
        account.Functions[name] = function;
        return function;
    }
}
