using Amazon.Lambda;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>Most tests here hold for the official packages too; a few say something about the stand-ins alone.</summary>
internal static class StandIn
{
    public static void Only(string because) =>
        Assert.SkipUnless(typeof(AmazonLambdaClient).Assembly.GetName().Name == "AwsSdk", "Not for the official packages: " + because);
}
