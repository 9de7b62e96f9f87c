using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html")]
[Collection(nameof(Moto))]
public sealed class TrailsInMoto(Moto moto) : IDisposable
{
    private readonly AmazonCloudTrailClient trails = new(AwsStub.Credentials, moto.Config<AmazonCloudTrailConfig>());

    public void Dispose() => trails.Dispose();

    [Fact]
    public async Task Are_described()
    {
        var trail = (await trails.DescribeTrailsAsync(new DescribeTrailsRequest(), TestContext.Current.CancellationToken)).TrailList.Single();

        trail.Name.Should().Be("audit");
        trail.IsMultiRegionTrail.Should().BeTrue();
        trail.S3BucketName.Should().Be("trail");
        trail.HomeRegion.Should().Be("us-east-1");
    }
}
