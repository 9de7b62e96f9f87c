namespace Amazon.Lambda.Model;

public class FunctionConfiguration
{
    public string FunctionName { get; set; }

    public string FunctionArn { get; set; }

    public Runtime Runtime { get; set; }

    public string Role { get; set; }

    public string Handler { get; set; }

    /// <summary>Bytes.</summary>
    public long? CodeSize { get; set; }

    public string Description { get; set; }

    /// <summary>Seconds.</summary>
    public int? Timeout { get; set; }

    /// <summary>MB.</summary>
    public int? MemorySize { get; set; }

    /// <summary>ISO 8601 with a +0000 offset, as text.</summary>
    public string LastModified { get; set; }

    /// <summary>Base64.</summary>
    public string CodeSha256 { get; set; }

    public string Version { get; set; }

    public VpcConfigDetail VpcConfig { get; set; }

    public DeadLetterConfig DeadLetterConfig { get; set; }

    public EnvironmentResponse Environment { get; set; }

    public string KMSKeyArn { get; set; }

    public TracingConfigResponse TracingConfig { get; set; }

    public string MasterArn { get; set; }

    public string RevisionId { get; set; }

    public List<Layer> Layers { get; set; }

    public State State { get; set; }

    public string StateReason { get; set; }

    public StateReasonCode StateReasonCode { get; set; }

    public LastUpdateStatus LastUpdateStatus { get; set; }

    public string LastUpdateStatusReason { get; set; }

    public LastUpdateStatusReasonCode LastUpdateStatusReasonCode { get; set; }

    public List<FileSystemConfig> FileSystemConfigs { get; set; }

    public PackageType PackageType { get; set; }

    public ImageConfigResponse ImageConfigResponse { get; set; }

    public string SigningProfileVersionArn { get; set; }

    public string SigningJobArn { get; set; }

    public List<string> Architectures { get; set; }

    public EphemeralStorage EphemeralStorage { get; set; }

    public SnapStartResponse SnapStart { get; set; }

    public RuntimeVersionConfig RuntimeVersionConfig { get; set; }

    public LoggingConfig LoggingConfig { get; set; }
}
