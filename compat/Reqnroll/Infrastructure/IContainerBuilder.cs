namespace Reqnroll.Infrastructure;

public interface IContainerBuilder;
