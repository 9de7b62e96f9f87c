namespace Amazon.CloudTrail.Model;

public class Trail
{
    public string Name { get; set; }

    public string S3BucketName { get; set; }

    public string S3KeyPrefix { get; set; }

    public string SnsTopicARN { get; set; }

    public bool? IncludeGlobalServiceEvents { get; set; }

    public bool? IsMultiRegionTrail { get; set; }

    public string HomeRegion { get; set; }

    public string TrailARN { get; set; }

    public bool? LogFileValidationEnabled { get; set; }

    public string CloudWatchLogsLogGroupArn { get; set; }

    public string CloudWatchLogsRoleArn { get; set; }

    public string KmsKeyId { get; set; }

    public bool? HasCustomEventSelectors { get; set; }

    public bool? HasInsightSelectors { get; set; }

    public bool? IsOrganizationTrail { get; set; }
}
