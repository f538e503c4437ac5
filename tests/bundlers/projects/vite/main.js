import "sspanel-auth";
