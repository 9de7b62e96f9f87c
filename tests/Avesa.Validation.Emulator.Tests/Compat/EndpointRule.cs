using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html")]
public sealed class EndpointRule
{
    [Theory]
    [InlineData("us-east-1", "https://lambda.us-east-1.amazonaws.com/")]
    [InlineData("eu-central-1", "https://lambda.eu-central-1.amazonaws.com/")]
    [InlineData("cn-north-1", "https://lambda.cn-north-1.amazonaws.com.cn/")]
    public void Puts_a_regional_service_into_its_region(string region, string url)
    {
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, RegionEndpoint.GetBySystemName(region));

        lambda.DetermineServiceOperationEndpoint(new ListFunctionsRequest()).URL.Should().Be(url);
    }

    [Theory]
    [InlineData("eu-central-1", "https://iam.amazonaws.com/")]
    [InlineData("us-gov-east-1", "https://iam.us-gov.amazonaws.com/")]
    public void Gives_iam_one_endpoint_for_the_partition(string region, string url)
    {
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, RegionEndpoint.GetBySystemName(region));

        iam.DetermineServiceOperationEndpoint(new ListRolesRequest()).URL.Should().Be(url);
    }

    [Fact]
    public void Refuses_fips_rather_than_guess()
    {
        StandIn.Only("they know the FIPS endpoints");
        var config = new AmazonLambdaConfig { RegionEndpoint = RegionEndpoint.USEast1, UseFIPSEndpoint = true };
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, config);

        var determine = () => lambda.DetermineServiceOperationEndpoint(new ListFunctionsRequest());

        determine.Should().Throw<AmazonClientException>().WithMessage("*FIPS*");
    }

    [Fact]
    public async Task Follows_endpoint_and_keys_of_a_profile_and_signs_for_the_authentication_region()
    {
        await using var stub = (await AwsStub.Start()).Answers("""{"Functions":[]}""")
            .Answers("<ListRolesResponse><ListRolesResult/></ListRolesResponse>", type: "text/xml");
        var file = Path.Combine(Directory.CreateTempSubdirectory("profile").FullName, "config");
        await File.WriteAllTextAsync(
            file,
            $"""
            [avesa-production]
            region = eu-west-1
            endpoint_url = {stub.Url}
            aws_access_key_id = AKIDEXAMPLE
            aws_secret_access_key = secret
            """,
            TestContext.Current.CancellationToken);
        var profile = new Profile("avesa-production", file);
        using var lambda = new AmazonLambdaClient(new AmazonLambdaConfig { Profile = profile, AuthenticationRegion = "eu-west-1" });
        using var iam = new AmazonIdentityManagementServiceClient(new AmazonIdentityManagementServiceConfig { Profile = profile });

        await lambda.ListFunctionsAsync(new ListFunctionsRequest(), TestContext.Current.CancellationToken);
        await iam.ListRolesAsync(new ListRolesRequest(), TestContext.Current.CancellationToken);

        stub.Requests[0].SigningScope.Should().Be("eu-west-1/lambda/aws4_request");
        stub.Requests[1].SigningScope.Should().Be("us-east-1/iam/aws4_request");
    }
}
